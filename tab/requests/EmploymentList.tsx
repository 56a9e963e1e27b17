import { importEmployment, seeEmployment } from '../../api/requests/employment.contract.ts';
import { leaveBalance } from '../../api/requests/leave.contract.ts';
import { ListImport, ListReport } from '../shared/ListImport.tsx';
import { employmentText as text } from './employment.text.ts';
import { HrSection } from './HrSection.tsx';

/** Contracts of many people from a list. */
export const EmploymentList = () => (
  <HrSection title={text.listTitle} purpose={text.listPurpose}>
    <ListImport
      endpoint={importEmployment}
      changes={[seeEmployment, leaveBalance]}
      words={text.list}
      countOf={({ people }) => people}
    >
      {({ lines, people, dryRun, problems }) => (
        <ListReport
          sum={text.sum(lines, people, dryRun)}
          title={text.problems(problems.length)}
          problems={problems.map(({ line, problem }) => ({ line, words: text.problem(line, problem) }))}
        />
      )}
    </ListImport>
  </HrSection>
);
