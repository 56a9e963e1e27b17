import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { type Coverage, seeCoverage } from '../../api/training/champion.contract.ts';
import { useRead } from '../shell/api.tsx';
import { Empty } from '../shell/Empty.tsx';
import { Loading } from '../shell/Loading.tsx';
import { ButtonLink, TextLink } from '../shell/links.tsx';
import { Problem } from '../shell/Problem.tsx';
import { Segmented } from '../shell/Segmented.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { coverageText as text } from './coverage.text.ts';
import { uncovered } from './coverage.ts';
import { Filters } from './Filters.tsx';
import { StaffPage } from './StaffPage.tsx';
import { useFramework } from './use-framework.ts';

const LOOKS = ['map', 'table'] as const;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
});

/** Departments and areas of skills, with who covers them: the gaps in words, as a map and as a table. */
export const CoveragePage = () => (
  <StaffPage
    title={text.title}
    purpose={text.purpose}
    actions={
      <ButtonLink to="/training/champions/nominate" appearance="primary">
        {text.nominate}
      </ButtonLink>
    }
  >
    {() => (
      <>
        <Council />
        <TextLink to="/training/champions">{text.back}</TextLink>
      </>
    )}
  </StaffPage>
);

const Council = () => {
  const coverage = useRead(seeCoverage, {});
  if (coverage.data === undefined)
    return coverage.error === null ? (
      <Loading rows={4} height={96} />
    ) : (
      <Problem problem={coverage.error} onRetry={() => coverage.refetch()} />
    );
  if (coverage.data.departments.length === 0) return <Empty {...text.none} />;
  return <Shown coverage={coverage.data} />;
};

const Shown = ({ coverage }: { coverage: Coverage }) => {
  const styles = useStyles();
  const id = useId();
  const [asked, setAsked] = useSearchParams();
  const { areas } = useFramework();
  const look = LOOKS.find((one) => one === asked.get('look')) ?? 'map';
  const area = areas.find((one) => one.id === asked.get('area'))?.id;
  const show = (next: { readonly look: string; readonly area: string }) =>
    setAsked(
      { ...(next.look !== 'map' && { look: next.look }), ...(next.area !== '' && { area: next.area }) },
      { replace: true },
    );
  const Look = look === 'map' ? CoverageMap : CoverageTable;
  return (
    <>
      <Text weight="semibold">{text.gaps(uncovered(coverage), coverage.departments.length)}</Text>
      <div className={styles.row}>
        <Segmented
          label={text.look}
          options={LOOKS.map((value) => ({ value, label: text.looks[value] }))}
          value={look}
          onChange={(next) => show({ look: next, area: area ?? '' })}
        />
        <Filters
          label={text.area}
          fields={[
            {
              ...{ id, label: text.area },
              field: (
                <Select id={id} value={area ?? ''} onChange={(_, { value }) => show({ look, area: value })}>
                  <option value="">{text.areas}</option>
                  {areas.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.title}
                    </option>
                  ))}
                </Select>
              ),
            },
          ]}
        />
      </div>
      <Look
        coverage={coverage}
        area={area}
        {...(area === undefined && { onArea: (next: string) => show({ look, area: next }) })}
      />
    </>
  );
};
