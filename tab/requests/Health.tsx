import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type RequestId, seeHealth } from '../../api/requests/contract.ts';
import type { Form, RequestType } from '../../api/requests/form.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Problem } from '../shell/Problem.tsx';
import { AnswerList } from './form/AnswerList.tsx';
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

/** What was said of health: asked for only when its own button is pressed, as each look of another is told. */
export const Health = ({ id, type, isOwn }: HealthProps) => {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card className={styles.card} role="region" aria-label={text.health.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.health.title}
      </Text>
      <Text>{isOwn ? text.health.mine : text.health.hr}</Text>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text.health.close : text.health.open}
        </Button>
      </div>
      {isOpen && <Opened id={id} type={type} />}
    </Card>
  );
};

const Opened = ({ id, type }: Pick<HealthProps, 'id' | 'type'>) => {
  const health = useRead(seeHealth, { id });
  if (health.data === undefined)
    return health.error === null ? (
      <Loading rows={1} height={48} />
    ) : (
      <Problem problem={health.error} onRetry={() => health.refetch()} />
    );
  return <AnswerList form={sensitiveOf(type)} answers={health.data.answers} />;
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
