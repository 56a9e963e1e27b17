import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Prose } from '../../tab/news/Prose.tsx';
import { ApiProvider } from '../../tab/shell/api.tsx';
import { apiClient } from '../../tab/shell/api-client.ts';

/** A page with nothing but the body of an article on it, once for each HTML that the test hands over. */
const client = apiClient({ token: async () => 'nobody' });
const root = createRoot(document.body.appendChild(document.createElement('main')));

Object.assign(window, {
  show: (all: readonly string[]) =>
    root.render(
      <FluentProvider theme={teamsLightTheme}>
        <ApiProvider client={client}>
          {all.map((html, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same
            <article key={at}>
              <Prose html={html} />
            </article>
          ))}
        </ApiProvider>
      </FluentProvider>,
    ),
});
