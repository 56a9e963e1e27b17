import { makeStyles, Toolbar, ToolbarButton, ToolbarDivider, Tooltip } from '@fluentui/react-components';
import {
  ImageAddRegular,
  InfoRegular,
  LinkRegular,
  TableAddRegular,
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextHeader2Regular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextQuoteRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { editorText as text } from './editor.text.ts';
import type { Mark } from './marks.ts';

const MARKS: readonly (readonly [Mark, ReactElement])[] = [
  ['heading', <TextHeader2Regular key="heading" />],
  ['bold', <TextBoldRegular key="bold" />],
  ['italic', <TextItalicRegular key="italic" />],
  ['bullets', <TextBulletListLtrRegular key="bullets" />],
  ['numbers', <TextNumberListLtrRegular key="numbers" />],
  ['quote', <TextQuoteRegular key="quote" />],
  ['callout', <InfoRegular key="callout" />],
  ['table', <TableAddRegular key="table" />],
];

const useStyles = makeStyles({ bar: { flexWrap: 'wrap' } });

interface EditorToolbarProps {
  readonly onMark: (mark: Mark) => void;
  readonly onLink: () => void;
  /** Absent where the text takes no picture. */
  readonly onPicture?: () => void;
}

/** What can be done with the text without knowing Markdown. Arrows go from button to button, Tab goes past them. */
export const EditorToolbar = ({ onMark, onLink, onPicture }: EditorToolbarProps) => (
  <Toolbar aria-label={text.toolbar} className={useStyles().bar}>
    {MARKS.map(([mark, icon]) => (
      <Tool key={mark} label={text.marks[mark]} icon={icon} onClick={() => onMark(mark)} />
    ))}
    <ToolbarDivider />
    <Tool label={text.link} icon={<LinkRegular />} onClick={onLink} />
    {onPicture !== undefined && <Tool label={text.picture} icon={<ImageAddRegular />} onClick={onPicture} />}
  </Toolbar>
);

interface ToolProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}

const Tool = ({ label, icon, onClick }: ToolProps) => (
  <Tooltip content={label} relationship="label">
    <ToolbarButton icon={icon} onClick={onClick} />
  </Tooltip>
);
