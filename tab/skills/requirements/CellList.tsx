import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { Framework } from '../../../api/skills/contract.ts';
import { CellDialog } from './CellDialog.tsx';
import { type Change, type Content, cellsOf, type Scope, withChanges } from './draft.ts';
import { useLook } from './look.ts';
import { text as all } from './text.ts';
import { cellWords } from './words.ts';

const text = all.cell;

const useStyles = makeStyles({
  areas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(440px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', flex: '1 1 200px' },
});

type Skill = Framework['areas'][number]['skills'][number];

interface CellListProps {
  readonly framework: Framework;
  readonly content: Content;
  readonly scope: Scope;
  /** What is changed and not saved. */
  readonly changes: readonly Change[];
  readonly onContent: (content: Content) => void;
}

/** All skills by area, and what is asked of these people in each. */
export const CellList = ({ framework, content, scope, changes, onContent }: CellListProps) => {
  const styles = useStyles();
  const look = useLook();
  const [open, setOpen] = useState<Skill>();
  const cells = cellsOf(content, scope);
  return (
    <div className={styles.areas}>
      {framework.areas.map(({ id, title, skills }) => (
        <section key={id} className={look.section} aria-label={title}>
          <Text as="h2" size={400} weight="semibold" className={look.heading}>
            {title}
          </Text>
          <ul className={look.list}>
            {skills.map((skill) => (
              <Row
                key={skill.id}
                title={skill.title}
                lines={linesOf(skill, { content, scope, changes })}
                onChange={() => setOpen(skill)}
              />
            ))}
          </ul>
        </section>
      ))}
      {open !== undefined && (
        <CellDialog
          skill={open}
          cell={cells[open.id] ?? null}
          why={content.reasons[open.id] ?? ''}
          onClose={() => setOpen(undefined)}
          onUse={(now, why) => {
            setOpen(undefined);
            const was = cells[open.id] ?? null;
            const next: readonly Change[] = [
              { scope, skill: open.id, was, now },
              ...(why === '' ? [] : [{ scope: 'reason' as const, skill: open.id, was: null, now: why }]),
            ];
            onContent(withChanges(content, next, content));
          }}
        />
      )}
    </div>
  );
};

/** What is asked, what is asked of everybody in any case, and what it was while a change is not saved. */
const linesOf = (
  { id }: Skill,
  { content, scope, changes }: Pick<CellListProps, 'content' | 'scope' | 'changes'>,
): readonly string[] => {
  const change = changes.find((one) => one.scope === scope && one.skill === id);
  const [own, common] = [cellsOf(content, scope)[id], content.corporate[id]];
  return [
    own || scope === 'everybody' ? cellWords(own) : text.nothingMore,
    ...(scope !== 'everybody' && common ? [text.everybody(cellWords(common))] : []),
    ...(change && change.scope !== 'reason' ? [text.was(cellWords(change.was))] : []),
  ];
};

interface RowProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly onChange: () => void;
}

const Row = ({ title, lines: [asked, ...more], onChange }: RowProps) => {
  const styles = useStyles();
  const look = useLook();
  const restore = useRestoreFocusTarget();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Text>{asked}</Text>
        {more.map((line) => (
          <Text key={line} size={200} className={look.quiet}>
            {line}
          </Text>
        ))}
      </div>
      <Button {...restore} aria-label={text.changeOf(title)} onClick={onChange}>
        {text.change}
      </Button>
    </li>
  );
};
