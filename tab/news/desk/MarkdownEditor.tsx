import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { insertNewlineContinueMarkup, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { makeStyles, tokens } from '@fluentui/react-components';
import { tags } from '@lezer/highlight';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Change, Mark, Selected } from './marks.ts';
import { marked } from './marks.ts';

const useStyles = makeStyles({
  frame: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What the buttons around the text ask of it. */
export interface EditorHandle {
  selected(): Selected;
  /** Makes a change that can be undone, and goes back to the text. */
  make(change: Change): void;
  focus(): void;
}

interface MarkdownEditorProps {
  /** What a screen reader calls the text. */
  readonly label: string;
  readonly hint: string;
  /** What it begins with. Another text takes another editor: one put in while somebody types would eat their letters. */
  readonly initial: string;
  readonly onChange: (value: string) => void;
  readonly handle: Ref<EditorHandle>;
}

/**
 * The text of an article as Markdown. It lies in a shadow root because the library writes its style sheet there by
 * script, which our security policy allows; in the page it would write a `style` element, which it does not.
 */
export const MarkdownEditor = ({ label, hint, initial, onChange, handle }: MarkdownEditorProps) => {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the text is the editor’s own from then on
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const extensions = extensionsFor(label, hint, (text) => changed.current(text));
    const made = new EditorView({
      parent: root,
      root,
      state: EditorState.create({ doc: initial, extensions }),
    });
    view.current = made;
    return () => made.destroy();
  }, []);
  useImperativeHandle(handle, () => handleOf(view));
  return <div ref={frame} className={styles.frame} />;
};

const handleOf = (view: { readonly current: EditorView | undefined }): EditorHandle => ({
  selected: () => (view.current ? selectedIn(view.current) : { text: '', from: 0, to: 0 }),
  make: (change) => view.current && make(view.current, change),
  focus: () => view.current?.focus(),
});

const selectedIn = ({ state }: EditorView): Selected => {
  const { from, to } = state.selection.main;
  return { text: state.doc.toString(), from, to };
};

const make = (view: EditorView, { from, to, insert, select: [anchor, head] }: Change): true => {
  view.dispatch({ changes: { from, to, insert }, selection: { anchor, head }, scrollIntoView: true });
  view.focus();
  return true;
};

const by = (mark: Mark) => (view: EditorView) => make(view, marked(mark, selectedIn(view)));

/** Tab is left alone: it goes on to the next field, as everywhere (WCAG 2.1.2). */
const KEYS = keymap.of([
  { key: 'Mod-b', run: by('bold') },
  { key: 'Mod-i', run: by('italic') },
  { key: 'Enter', run: insertNewlineContinueMarkup },
  ...historyKeymap,
  ...defaultKeymap,
]);

/**
 * What is typed over a selection is put in by us. The browser would carry the look of what it replaces along as inline
 * style, which our security policy stops and reports. Composed letters are left to it: nobody else knows them before
 * they are done.
 */
const TYPING = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    if (event.inputType !== 'insertText' || event.isComposing || event.data === null) return false;
    if (view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

const LOOK = EditorView.theme({
  '&': { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase400 },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: tokens.fontFamilyMonospace, lineHeight: '1.6' },
  '.cm-content': {
    minHeight: '320px',
    padding: tokens.spacingHorizontalM,
    caretColor: tokens.colorNeutralForeground1,
  },
  '.cm-placeholder': { color: tokens.colorNeutralForeground3 },
});

/** Weight and slant beside colour; colours of the theme that stand out from its background. */
const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: tokens.colorBrandForegroundLink },
  { tag: [tags.processingInstruction, tags.meta], color: tokens.colorNeutralForeground3 },
]);

const extensionsFor = (label: string, hint: string, onText: (text: string) => void) => [
  history(),
  KEYS,
  TYPING,
  markdownLanguage,
  syntaxHighlighting(HIGHLIGHT),
  EditorView.lineWrapping,
  LOOK,
  placeholder(hint),
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', lang: 'en-GB' }),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) onText(update.state.doc.toString());
  }),
];
