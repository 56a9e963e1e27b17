import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { FloorId, SiteId, SiteView } from '../../api/desks/contract.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  pickers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

interface PlacePickersProps {
  readonly sites: readonly SiteView[];
  readonly site: SiteView;
  readonly floor: FloorId;
  readonly onSite: (site: SiteId) => void;
  readonly onFloor: (floor: FloorId) => void;
}

/** Which building and floor. */
export const PlacePickers = ({ sites, site, floor, onSite, onFloor }: PlacePickersProps) => {
  const styles = useStyles();
  return (
    <div className={styles.pickers}>
      <Field label={text.site}>
        <Select value={site.id} onChange={(_, { value }) => onSite(value as SiteId)}>
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.floor}>
        <Select value={floor} onChange={(_, { value }) => onFloor(value as FloorId)}>
          {site.floors.map(({ id, name, bookableDesks }) => (
            <option key={id} value={id}>
              {text.floorOption(name, bookableDesks)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
};
