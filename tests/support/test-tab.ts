import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const TEAMS_JS = createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js');

/** A page that does nothing but be inside Teams: Microsoft's own library meets the host, tests call it. */
const page = (host: string) => `<!doctype html>
<html lang="en"><head><title>Test tab</title></head><body><main><h1>Test tab</h1><p id="state">starting</p></main>
<script src="/teams.js"></script>
<script>
  const { app } = microsoftTeams;
  app.initialize([${JSON.stringify(host)}]).then(async () => {
    app.registerOnThemeChangeHandler((theme) => { document.body.dataset.theme = theme; });
    window.context = await app.getContext();
    document.body.dataset.theme = window.context.app.theme;
    app.notifyAppLoaded();
    await app.notifySuccess();
    document.getElementById('state').textContent = 'ready as ' + window.context.user.userPrincipalName;
  }, (problem) => { document.getElementById('state').textContent = 'failed: ' + problem; });
</script></body></html>`;

/** Starts the test tab on a free port; `trust` names the host whose messages teams-js accepts. */
export const startTestTab = async () => {
  let host = '';
  const server = createServer((request, response) => {
    const script = request.url === '/teams.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? readFileSync(TEAMS_JS) : page(host));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trust: (origin: string) => {
      host = origin;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
