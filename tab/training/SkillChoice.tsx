import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import { placeOf } from '../shared/places.ts';
import type { FrameworkWords } from './use-framework.ts';

const useStyles = makeStyles({
  choice: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
  },
  legend: { padding: 0 },
  areas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  area: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' },
  hint: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface SkillChoiceProps {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly areas: FrameworkWords['areas'];
  readonly chosen: readonly SkillId[];
  readonly problem: string | undefined;
  readonly onChange: (chosen: readonly SkillId[]) => void;
}

/** Skills to tick, by area. */
export const SkillChoice = ({ path, label, hint, areas, chosen, problem, onChange }: SkillChoiceProps) => {
  const styles = useStyles();
  const place = placeOf(path);
  return (
    <fieldset id={place} className={styles.choice} aria-describedby={`${place}-hint ${place}-problem`}>
      <legend className={styles.legend}>
        <Text weight="semibold">{label}</Text>
      </legend>
      <Text id={`${place}-hint`} size={200} className={styles.hint}>
        {hint}
      </Text>
      <Text id={`${place}-problem`} size={200} className={styles.wrong}>
        {problem}
      </Text>
      <div className={styles.areas}>
        {areas.map(({ id, title, skills }) => (
          <div key={id} className={styles.area}>
            <Text>{title}</Text>
            {skills.map((skill) => (
              <Checkbox
                key={skill.id}
                label={skill.title}
                checked={chosen.includes(skill.id)}
                onChange={(_, { checked }) =>
                  onChange(
                    checked === true ? [...chosen, skill.id] : chosen.filter((one) => one !== skill.id),
                  )
                }
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
};
