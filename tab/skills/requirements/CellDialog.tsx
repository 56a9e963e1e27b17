import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Framework } from '../../../api/skills/contract.ts';
import { ASKED_LEVELS, type AskedLevel } from '../../../api/skills/framework.contract.ts';
import type { Cell } from '../../../api/skills/requirement.contract.ts';
import { NEEDS, type Need } from '../../../api/skills/words.contract.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { useFieldLook } from '../../shared/field-look.ts';
import { levelName } from '../text.ts';
import { isReason } from './reason.ts';
import { text as all } from './text.ts';

const text = all.dialog;

/** What most councils say; what stands there already is offered as well. */
const WEEKS = [0, 4, 12, 26, 52];
const USUAL: Omit<Cell, 'level'> = { need: 'essential', byWeeks: 12 };
const MOST_WORDS = 300;

interface CellDialogProps {
  readonly skill: Framework['areas'][number]['skills'][number];
  readonly cell: Cell | null;
  readonly why: string;
  readonly onClose: () => void;
  readonly onUse: (cell: Cell | null, why: string) => void;
}

/** What is asked of one skill. Nothing is saved yet: that is done once for all changes. */
export const CellDialog = ({ skill, cell, why: known, onClose, onUse }: CellDialogProps) => {
  const look = useFieldLook();
  const [level, setLevel] = useState<AskedLevel | 0>(cell?.level ?? 0);
  const [{ need, byWeeks }, setAsked] = useState(cell ?? USUAL);
  const [why, setWhy] = useState(known);
  const [isTried, setIsTried] = useState(false);
  const isMissing = level !== 0 && need === 'essential' && !isReason(why);
  const use = () => {
    if (isMissing) setIsTried(true);
    else onUse(level === 0 ? null : { level, need, byWeeks }, level === 0 ? known : why.trim());
  };
  const example = skill.examples[level];
  return (
    <ActionDialog
      title={skill.title}
      back={text.back}
      onClose={onClose}
      action={
        <Button appearance="primary" onClick={use}>
          {text.action}
        </Button>
      }
    >
      <Field
        label={text.level}
        {...(level !== 0 && example !== undefined && { hint: text.example(example) })}
      >
        <Select value={String(level)} onChange={(_, { value }) => setLevel(Number(value) as AskedLevel | 0)}>
          <option value="0">{all.cell.nothing}</option>
          {ASKED_LEVELS.map((one) => (
            <option key={one} value={one}>
              {levelName(one)}
            </option>
          ))}
        </Select>
      </Field>
      {level !== 0 && (
        <>
          <Field label={text.need}>
            <RadioGroup value={need} onChange={(_, { value }) => setAsked({ need: value as Need, byWeeks })}>
              {NEEDS.map((one) => (
                <Radio key={one} value={one} label={text.needs[one]} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={text.byWeeks}>
            <Select
              value={String(byWeeks)}
              onChange={(_, { value }) => setAsked({ need, byWeeks: Number(value) })}
            >
              {[...new Set([...WEEKS, byWeeks])]
                .toSorted((a, b) => a - b)
                .map((weeks) => (
                  <option key={weeks} value={weeks}>
                    {all.cell.weeks(weeks)}
                  </option>
                ))}
            </Select>
          </Field>
          <Field
            className={look.field}
            label={text.why}
            hint={text.whyHint}
            {...(isTried && isMissing && { validationState: 'error', validationMessage: text.whyMissing })}
          >
            <Textarea
              rows={3}
              maxLength={MOST_WORDS}
              value={why}
              onChange={(_, { value }) => setWhy(value)}
            />
          </Field>
        </>
      )}
    </ActionDialog>
  );
};
