import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { focusOn, placeOf } from './places.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThicker} solid ${tokens.colorPaletteRedBorder2}`,
    ':focus': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid' },
  link: {
    display: 'inline-block',
    verticalAlign: 'top',
    paddingBlock: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
});

/** Why a field is sent back. */
export interface FieldProblem {
  /** Where the field stands: `from`, or `rows.0.miles` within a group. */
  readonly path: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  /** One for each attempt: the same problems again take focus again. */
  readonly attempt: number;
}

/** Everything that has to be put right, each with the way to it. Takes focus when a form was sent back. */
export const ErrorSummary = ({ problems, attempt }: ErrorSummaryProps) => {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.box}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {text.problemTitle}
      </Text>
      <ul className={styles.list}>
        {problems.map(({ path, message }) => (
          <li key={path}>
            <Link
              href={`#${placeOf(path)}`}
              className={styles.link}
              onClick={(event) => {
                // By hand, so that no hash enters the address and the field itself has focus.
                event.preventDefault();
                focusOn(path);
              }}
            >
              {message}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
};
