import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { HeatMap } from '../../../api/skills/heat-map.contract.ts';
import { momentDay } from '../../shared/moment.ts';
import { TextLink } from '../../shell/links.tsx';
import { findingWords } from './finding-words.ts';
import { type Figures, findingOf } from './heat.ts';
import { text } from './text.ts';
import type { Way } from './use-way.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: {
    ...{ margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
    fontWeight: tokens.fontWeightSemibold,
    maxWidth: '64ch',
  },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  way: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

interface FoundProps {
  readonly map: HeatMap;
  readonly figures: Figures;
  readonly way: Way;
}

/** The way back, what the picture says at first sight, and on how many it stands. */
export const Found = ({ map, figures, way }: FoundProps) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { department, area, columns } = map;
  const part = JSON.stringify([department, area]);
  const before = useRef(part);
  useEffect(() => {
    // The link that led here is gone with the rows before; focus must not go to nowhere.
    if (before.current !== part) heading.current?.focus();
    before.current = part;
  }, [part]);
  const { reach, name } = figures.whole;
  return (
    <section className={styles.section}>
      {(department !== null || area !== null) && (
        <nav className={styles.way} aria-label={text.way.label}>
          {department !== null && (
            <TextLink to={way.to(area === null ? {} : { area })}>{text.way.departments}</TextLink>
          )}
          {area !== null && (
            <TextLink to={way.to(department === null ? {} : { department })}>{text.way.areas}</TextLink>
          )}
        </nav>
      )}
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {`${department === null ? text.council : name}: ${findingWords(columns, figures)}`}
      </h2>
      <Text className={styles.quiet}>
        {[
          ...(reach.suppressed ? [] : [text.finding.reach(reach.assessed, reach.staff)]),
          ...hintOf(columns, figures),
          text.finding.taken(momentDay(figures.card.at), figures.card.k),
        ].join(' ')}
      </Text>
    </section>
  );
};

const hintOf = (columns: HeatMap['columns'], figures: Figures): readonly string[] => {
  const finding = findingOf(columns, figures);
  return finding.kind === 'worst' && finding.isIndicative ? [text.finding.indicative] : [];
};
