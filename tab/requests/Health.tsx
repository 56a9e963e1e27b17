import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type HealthView, type RequestId, seeHealth } from '../../api/requests/contract.ts';
import type { Form, RequestType } from '../../api/requests/form.contract.ts';
import { AnswerList } from '../shared/form/AnswerList.tsx';
import { useFresh } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { asProblem, ProblemError } from '../shell/problem-error.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

interface HealthProps {
  readonly id: RequestId;
  readonly type: RequestType;
  readonly isOwn: boolean;
}

type Opened = HealthView | ProblemError;

/**
 * What was said of health: asked for once at each press of its own button, as each look of another is told. Nothing
 * that is kept fresh by itself: a look that nobody took must not be told.
 */
export const Health = ({ id, type, isOwn }: HealthProps) => {
  const styles = useStyles();
  const fresh = useFresh();
  const [isOpen, setIsOpen] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const look = () => {
    setOpened(undefined);
    fresh(seeHealth, { id }).then(setOpened, (thrown) => setOpened(asProblem(thrown)));
  };
  const press = () => {
    if (!isOpen) look();
    setIsOpen(!isOpen);
  };
  return (
    <Card className={styles.card} role="region" aria-label={text.health.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.health.title}
      </Text>
      <Text>{isOwn ? text.health.mine : text.health.hr}</Text>
      <div>
        <Button aria-expanded={isOpen} onClick={press}>
          {isOpen ? text.health.close : text.health.open}
        </Button>
      </div>
      {isOpen && <Shown opened={opened} type={type} onAgain={look} />}
    </Card>
  );
};

interface ShownProps extends Pick<HealthProps, 'type'> {
  readonly opened: Opened | undefined;
  readonly onAgain: () => void;
}

const Shown = ({ opened, type, onAgain }: ShownProps) => {
  if (opened === undefined) return <Loading rows={1} height={48} />;
  if (opened instanceof ProblemError) return <Problem problem={opened} onRetry={onAgain} />;
  return <AnswerList form={sensitiveOf(type)} answers={opened.answers} />;
};

/** The questions about health alone, those at the end of an absence as well. */
const sensitiveOf = ({ form, ending }: RequestType): Form => ({
  type: 'object',
  required: [],
  unevaluatedProperties: false,
  properties: Object.fromEntries(
    [...Object.entries(form.properties), ...Object.entries(ending?.properties ?? {})].filter(
      ([, field]) => field.type !== 'array' && field['x-sensitive'],
    ),
  ),
});
