import { Label, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { Loading } from '../../shell/Loading.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { editorText as text } from './editor.text.ts';
import { LinkDialog } from './LinkDialog.tsx';
import type { EditorHandle } from './MarkdownEditor.tsx';
import { type Change, linked, marked, pictured } from './marks.ts';
import { type PictureDesk, PictureDialog } from './PictureDialog.tsx';

/** The editor's library is loaded by those alone who write. */
const MarkdownEditor = lazy(() =>
  import('./MarkdownEditor.tsx').then((editor) => ({ default: editor.MarkdownEditor })),
);

const useStyles = makeStyles({
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface BodyFieldProps {
  readonly label: string;
  /** Where its pictures go; absent while nothing is saved that they could belong to. */
  readonly pictures?: PictureDesk;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The text of an article with its buttons. */
export const BodyField = ({ label, pictures, value, onChange }: BodyFieldProps) => {
  const styles = useStyles();
  const editor = useRef<EditorHandle>(null);
  const [open, setOpen] = useState<'link' | 'picture'>();
  const make = (changeOf: (handle: EditorHandle) => Change) => {
    setOpen(undefined);
    const handle = editor.current;
    // After the dialog gave focus back: the text takes it from there.
    if (handle !== null) requestAnimationFrame(() => handle.make(changeOf(handle)));
  };
  const { text: all = '', from = 0, to = 0 } = open === 'link' ? (editor.current?.selected() ?? {}) : {};
  return (
    <div className={styles.field}>
      <Label onClick={() => editor.current?.focus()}>{label}</Label>
      <Text className={styles.hint} size={200}>
        {text.bodyHint}
      </Text>
      <EditorToolbar
        onMark={(mark) => editor.current?.make(marked(mark, editor.current.selected()))}
        onLink={() => setOpen('link')}
        {...(pictures !== undefined && { onPicture: () => setOpen('picture') })}
      />
      <Suspense fallback={<Loading rows={1} height={320} />}>
        <MarkdownEditor
          label={label}
          hint={text.placeholder}
          initial={value}
          onChange={onChange}
          handle={editor}
        />
      </Suspense>
      {open === 'link' && (
        <LinkDialog
          words={all.slice(from, to)}
          onClose={() => setOpen(undefined)}
          onAdd={(words, address) => make((handle) => linked(handle.selected(), words, address))}
        />
      )}
      {open === 'picture' && pictures !== undefined && (
        <PictureDialog
          pictures={pictures}
          onClose={() => setOpen(undefined)}
          onAdd={(image, description) =>
            make((handle) => pictured(handle.selected(), description, `/api/news/images/${image}`))
          }
        />
      )}
    </div>
  );
};
