import { Button } from '@fluentui/react-components';
import type { Description, Endpoint } from '../../api/contract/endpoint.ts';
import { saveFile } from '../shared/save-file.ts';
import { useFresh } from '../shell/api.tsx';
import { useNotices } from '../shell/notices.tsx';
import { asProblem } from '../shell/problem-error.ts';
import { text } from './text.ts';

interface CsvButtonProps<Input> {
  /** What answers with the file. */
  readonly endpoint: Description & Endpoint<Input, { readonly name: string; readonly csv: string }>;
  readonly input: Input;
}

/** Hands the browser the file with what the page shows. */
export const CsvButton = <Input,>({ endpoint, input }: CsvButtonProps<Input>) => {
  const fresh = useFresh();
  const notices = useNotices();
  const save = () =>
    fresh(endpoint, input).then(
      ({ name, csv }) => saveFile(name, 'text/csv;charset=utf-8', csv),
      (thrown) => notices.problem(asProblem(thrown)),
    );
  return <Button onClick={() => void save()}>{text.csv}</Button>;
};
