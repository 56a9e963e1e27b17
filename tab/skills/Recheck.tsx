import {
  Button,
  Checkbox,
  makeStyles,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { beginAssessment } from '../../api/skills/assessment.contract.ts';
import { type Mine, mySkills } from '../../api/skills/contract.ts';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import { ActionDialog } from '../shared/ActionDialog.tsx';
import { useWrite } from '../shell/api.tsx';
import { Problem } from '../shell/Problem.tsx';
import { text as all } from './text.ts';

const text = all.mine.again;

/** As many as the server takes: more would be no short check. */
const MOST = 12;

const useStyles = makeStyles({
  area: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The short check: what is asked again in any case, and whatever the person says has changed. */
export const Recheck = ({ mine }: { mine: Pick<Mine, 'lane' | 'skills' | 'scores'> }) => {
  const [isOpen, setIsOpen] = useState(false);
  const restore = useRestoreFocusTarget();
  return (
    <>
      <Button {...restore} appearance="primary" onClick={() => setIsOpen(true)}>
        {all.mine.recheck}
      </Button>
      {isOpen && <Choosing mine={mine} onClose={() => setIsOpen(false)} />}
    </>
  );
};

const Choosing = ({
  mine: { lane, skills, scores },
  onClose,
}: {
  mine: Pick<Mine, 'lane' | 'skills' | 'scores'>;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const [changed, setChanged] = useState<readonly SkillId[]>([]);
  const begin = useWrite(beginAssessment, {
    changes: [mySkills],
    done: ({ id }) => navigate(`/skills/assessments/${id}`),
  });
  const isFull = changed.length >= MOST;
  return (
    <ActionDialog
      title={text.title}
      back={text.back}
      onClose={onClose}
      action={
        <Button
          appearance="primary"
          disabledFocusable={begin.isPending}
          onClick={() => begin.mutate({ told: lane, changed })}
        >
          {text.action}
        </Button>
      }
    >
      <Text>{text.detail}</Text>
      {begin.error !== null && <Problem problem={begin.error} />}
      <Text role="status">{isFull ? text.full(MOST) : text.chosen(changed.length)}</Text>
      {scores.areas.map(({ area, title }) => (
        <fieldset key={area} className={styles.area}>
          <legend className={styles.legend}>{title}</legend>
          {skills
            .filter((skill) => skill.area === area)
            .map(({ skill, title: name }) => (
              <Checkbox
                key={skill}
                label={name}
                checked={changed.includes(skill)}
                disabled={isFull && !changed.includes(skill)}
                onChange={(_, { checked }) =>
                  setChanged(checked ? [...changed, skill] : changed.filter((one) => one !== skill))
                }
              />
            ))}
        </fieldset>
      ))}
    </ActionDialog>
  );
};
