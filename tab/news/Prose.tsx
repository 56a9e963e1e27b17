import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import DOMPurify from 'dompurify';
import { createElement, type ReactNode, useMemo } from 'react';
import type { ImageId } from '../../api/news/contract.ts';
import { NewsPicture } from './NewsPicture.tsx';

const useStyles = makeStyles({
  prose: {
    maxWidth: '70ch',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    lineHeight: '1.6',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    '& h2': {
      ...typographyStyles.title3,
      marginBlockStart: tokens.spacingVerticalXXL,
      marginBlockEnd: tokens.spacingVerticalS,
    },
    '& h3': {
      ...typographyStyles.subtitle1,
      marginBlockStart: tokens.spacingVerticalXL,
      marginBlockEnd: tokens.spacingVerticalS,
    },
    '& h4, & h5, & h6': {
      ...typographyStyles.subtitle2,
      marginBlockStart: tokens.spacingVerticalL,
      marginBlockEnd: tokens.spacingVerticalL,
    },
    '& p': { marginBlock: tokens.spacingVerticalM },
    '& li': { marginBlock: tokens.spacingVerticalXS },
    '& hr': { color: tokens.colorNeutralStroke1 },
    '& pre': {
      overflowX: 'auto',
      padding: tokens.spacingHorizontalM,
      backgroundColor: tokens.colorNeutralBackground3,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& code': { fontFamily: tokens.fontFamilyMonospace },
    '& blockquote': {
      marginInline: 0,
      paddingInlineStart: tokens.spacingHorizontalL,
      borderInlineStartWidth: tokens.strokeWidthThickest,
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
    '& > :first-child': { marginBlockStart: 0 },
  },
  callout: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    marginBlock: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  // A table that is wider than the page is scrolled by itself, and can be by keyboard.
  scroller: {
    overflowX: 'auto',
    marginBlock: tokens.spacingVerticalL,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    // Not `anywhere` as around it: that would make columns so narrow that words break, where the table can be scrolled.
    overflowWrap: 'break-word',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      textAlign: 'start',
      verticalAlign: 'top',
    },
    '& th': { backgroundColor: tokens.colorNeutralBackground3 },
    '& .end': { textAlign: 'end' },
    '& .middle': { textAlign: 'center' },
  },
});
type Styles = ReturnType<typeof useStyles>;

/** Tags that are drawn as they are; links, pictures, tables and call-outs are drawn by us. */
const PLAIN = [
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'strong', 'em', 's', 'code', 'pre'],
  ...['blockquote', 'ul', 'ol', 'li', 'thead', 'tbody', 'tr', 'th', 'td'],
];
const LINK = /^(https:\/\/|mailto:|tel:|msteams:(\/\/teams\.microsoft\.com)?\/l\/)/i;
const OWN_IMAGE = /^\/api\/news\/images\/(img_[0-9a-z]{26})$/;

/**
 * The body of an article. The server sanitised it when it was saved; here it is sanitised again and then drawn tag by
 * tag, so that nothing of the text ever becomes markup of the page by itself.
 */
export const Prose = ({ html }: { html: string }) => {
  const styles = useStyles();
  const body = useMemo(() => drawnChildren(sanitised(html), styles), [html, styles]);
  return <div className={styles.prose}>{body}</div>;
};

const sanitised = (html: string): DocumentFragment =>
  DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...PLAIN, 'a', 'img', 'table', 'aside'],
    ALLOWED_ATTR: ['href', 'src', 'alt', 'class', 'scope', 'start'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });

const drawnChildren = (node: Node, styles: Styles): ReactNode[] =>
  [...node.childNodes].map((child, at) => drawn(child, at, styles));

const drawn = (node: Node, key: number, styles: Styles): ReactNode => {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return null;
  const tag = node.localName;
  const children = drawnChildren(node, styles);
  if (tag === 'a') return drawnLink(node, key, children);
  if (tag === 'img') return drawnPicture(node, key);
  if (tag === 'aside') {
    const isWarning = node.classList.contains('callout-warning');
    return (
      <div key={key} role="note" className={mergeClasses(styles.callout, isWarning && styles.warning)}>
        {children}
      </div>
    );
  }
  if (tag === 'table')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      <section key={key} tabIndex={0} aria-label="Table" className={styles.scroller}>
        <table className={styles.table}>{children}</table>
      </section>
    );
  if (!PLAIN.includes(tag)) return children;
  return createElement(tag, { key, ...propertiesOf(node) }, ...(children.length === 0 ? [] : [children]));
};

const propertiesOf = (element: Element) => {
  const [start, side] = [element.getAttribute('start'), element.getAttribute('class')];
  return {
    ...(element.localName === 'th' && { scope: 'col' }),
    ...(element.localName === 'ol' && start !== null && { start: Number(start) }),
    ...((side === 'end' || side === 'middle') && { className: side }),
  };
};

const drawnLink = (element: Element, key: number, children: ReactNode[]): ReactNode => {
  const href = element.getAttribute('href') ?? '';
  if (!LINK.test(href)) return <span key={key}>{children}</span>;
  return (
    <Link key={key} href={href} inline target="_blank" rel="noopener noreferrer">
      {children}
    </Link>
  );
};

const drawnPicture = (element: Element, key: number): ReactNode => {
  const id = OWN_IMAGE.exec(element.getAttribute('src') ?? '')?.[1];
  const alt = element.getAttribute('alt') ?? '';
  return id === undefined ? (
    <span key={key}>{alt}</span>
  ) : (
    <NewsPicture key={key} id={id as ImageId} alt={alt} />
  );
};
