import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { AdaptiveCard } from 'adaptivecards';
import markdownIt from 'markdown-it';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Span } from '../../api/contract/words.ts';
import { BriefingOpening } from '../../tab/news/BriefingOpening.tsx';
import { Prose } from '../../tab/news/Prose.tsx';
import { Marked } from '../../tab/search/Marked.tsx';
import { ApiProvider } from '../../tab/shell/api.tsx';
import { apiClient } from '../../tab/shell/api-client.ts';

/** A page with nothing on it but what shows an author's text, once for each text that the test hands over. */
const client = apiClient({ token: async () => 'nobody' });
const root = createRoot(document.body.appendChild(document.createElement('main')));

const showEach = (all: readonly ReactNode[]) =>
  root.render(
    <FluentProvider theme={teamsLightTheme}>
      <ApiProvider client={client}>
        {all.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same
          <article key={at}>{one}</article>
        ))}
      </ApiProvider>
    </FluentProvider>,
  );

// Cards are drawn by hosts we do not know: this one believes even the HTML in their Markdown.
const trusting = markdownIt({ html: true });
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = trusting.render(text);
  result.didProcess = true;
};

const drawn = (card: unknown): Node => {
  const made = new AdaptiveCard();
  made.parse(card);
  return made.render() ?? document.createTextNode('');
};

Object.assign(window, {
  show: (all: readonly string[]) => showEach(all.map((html) => <Prose key={html} html={html} />)),
  showMarked: (all: readonly { readonly text: string; readonly spans: readonly Span[] }[]) =>
    showEach(all.map(({ text, spans }) => <Marked key={text} text={text} spans={spans} />)),
  /** Each a briefing of its own, named by its place. */
  showBriefings: (all: readonly string[]) =>
    showEach(
      all.map((at) => (
        <BriefingOpening
          key={at}
          input={{ id: `art_${at}` }}
          appearance="primary"
          words={{ open: 'Open', close: 'Close' }}
        />
      )),
    ),
  showCards: (all: readonly unknown[]) => {
    root.render(null);
    for (const card of all) {
      const article = document.body.appendChild(document.createElement('article'));
      article.append(drawn(card));
    }
  },
});
