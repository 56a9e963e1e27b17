import { makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../api/people/contract.ts';
import {
  exportHeatMap,
  type HeatMap,
  type HeatMapInput,
  seeHeatMap,
} from '../../api/skills/heat-map.contract.ts';
import { seesSkillFigures } from '../shared/learning.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { CsvButton } from './CsvButton.tsx';
import { FigureCard } from './heat-map/FigureCard.tsx';
import { FigureTable } from './heat-map/FigureTable.tsx';
import { Found } from './heat-map/Found.tsx';
import { focusOnChosen, type Heading, HeatTable } from './heat-map/HeatTable.tsx';
import { type Figures, groupsIn, isAllHidden } from './heat-map/heat.ts';
import { Legend } from './heat-map/Legend.tsx';
import { text } from './heat-map/text.ts';
import { LOOKS, useWay, type Way } from './heat-map/use-way.ts';
import { RoomPage } from './RoomPage.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** For those who plan for others: how far departments, and for digital leads their teams, meet what is asked. */
export const HeatMapPage = () => (
  <RoomPage title={text.title} purpose={text.purpose}>
    {(self) => (seesSkillFigures(self) ? <Planned roles={self.roles} /> : <Empty {...text.notYours} />)}
  </RoomPage>
);

/** Who may not see teams is not asked for them, whatever the address says. */
const Planned = ({ roles }: Pick<Me, 'roles'>) => {
  const way = useWay();
  const { department, ...council } = way.here;
  const map = useRead(seeHeatMap, roles.includes('DigitalLead') ? way.here : council, { keep: true });
  if (map.data === undefined)
    return map.error === null ? (
      <Loading rows={4} height={72} />
    ) : (
      <Problem problem={map.error} onRetry={() => map.refetch()} />
    );
  const { figures } = map.data;
  if (figures !== null && !isOfNobody(figures)) return <Shown map={map.data} figures={figures} way={way} />;
  return department === undefined ? (
    <Empty {...text.none} action={<ButtonLink to="/skills">{text.none.action}</ButtonLink>} />
  ) : (
    <Empty {...text.nobody} action={<ButtonLink to={way.to({})}>{text.way.departments}</ButtonLink>} />
  );
};

/** Taken before anybody was known to work here. */
const isOfNobody = ({ whole: { reach } }: Figures): boolean => !reach.suppressed && reach.staff === 0;

interface ShownProps {
  readonly map: HeatMap;
  readonly figures: Figures;
  readonly way: Way;
}

const Shown = (props: ShownProps) => (
  <>
    <Found {...props} />
    {isAllHidden(props.figures) ? <Empty {...text.hidden} /> : <Told {...props} />}
  </>
);

/** The map or the table, and the card of a figure that was chosen. */
const Told = ({ map, figures, way }: ShownProps) => {
  const styles = useStyles();
  const { department, area } = map;
  const { columns, groups } = headed(map, figures, way);
  const axes = [
    department === null ? text.axes.department : text.axes.team,
    area === null ? text.axes.area : text.axes.skill,
  ] as const;
  const caption = text.caption(...axes);
  const { chosen, look } = way;
  const group = groups.find(({ id }) => id === chosen?.row);
  const column = columns.find(({ id }) => id === chosen?.column);
  const cell = column && group?.row.cells[columns.indexOf(column)];
  return (
    <>
      <div className={styles.tools}>
        <Segmented
          label={text.look.label}
          options={LOOKS.map((value) => ({ value, label: text.look.looks[value] }))}
          value={look}
          onChange={way.show}
        />
        <CsvButton endpoint={exportHeatMap} input={partOf(map)} />
      </div>
      {look === 'table' ? (
        <FigureTable caption={caption} axes={axes} columns={columns} groups={groups} />
      ) : (
        <>
          <HeatTable
            caption={caption}
            axis={axes[0]}
            columns={columns}
            groups={groups}
            chosen={chosen}
            onChoose={way.choose}
          />
          <Legend />
        </>
      )}
      {look === 'map' && group && column && cell && (
        <FigureCard
          title={text.card.title(group.heading.title, column.title)}
          cell={cell}
          card={figures.card}
          onClose={() => {
            focusOnChosen();
            way.choose(null);
          }}
        />
      )}
    </>
  );
};

/** Rows and columns with their names, and the way to more of them: from a department to its teams, from an area to its skills. */
const headed = (map: HeatMap, figures: Figures, way: Way) => {
  const { department, area, columns, can } = map;
  const here = partOf(map);
  return {
    columns: columns.map(
      ({ id, title }): Heading => ({
        ...{ id, title },
        to: area === null ? way.to({ ...here, area: id as NonNullable<typeof area> }) : null,
      }),
    ),
    groups: groupsIn(figures).map((group, place) => {
      const { id, name } = group.row;
      const isTeam = department !== null && place > 0 && id !== null;
      const goesOn = department === null && place > 0 && id !== null && can.includes('see_teams');
      const heading: Heading = {
        id: group.id,
        title: isTeam ? text.teamOf(name) : name,
        to: goesOn ? way.to({ ...here, department: id }) : null,
      };
      return { ...group, heading };
    }),
  };
};

/** Which part of the figures an answer is. */
const partOf = ({ department, area }: HeatMap): HeatMapInput => ({
  ...(department !== null && { department }),
  ...(area !== null && { area }),
});
