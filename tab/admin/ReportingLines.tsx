import { Text } from '@fluentui/react-components';
import { directoryStatus, importReportingLines } from '../../api/people/directory.contract.ts';
import { ListImport, ListReport } from '../shared/ListImport.tsx';
import { text } from './directory.text.ts';
import { Section } from './Section.tsx';

/** Who reports to whom, from a list, where the directory may not be read. */
export const ReportingLines = ({ mayImport }: { mayImport: boolean }) => (
  <Section title={text.lines}>{mayImport ? <Import /> : <Text>{text.linesFromDirectory}</Text>}</Section>
);

const Import = () => (
  <>
    <Text>{text.linesPurpose}</Text>
    <ListImport
      endpoint={importReportingLines}
      changes={[directoryStatus]}
      words={text.linesImport}
      countOf={({ changes }) => changes}
    >
      {(report) => (
        <ListReport
          sum={text.linesSum(report)}
          title={text.linesProblems(report.problems.length)}
          problems={report.problems.map(({ line, problem }) => ({
            line,
            words: text.lineProblem(line, problem),
          }))}
        />
      )}
    </ListImport>
  </>
);
