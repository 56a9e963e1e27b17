import './platform/check-node.mjs';
import { writeFileSync } from 'node:fs';
import { privacyPage } from './platform/privacy-page.ts';
import { catalogue } from './schema.ts';

writeFileSync(new URL('../docs/privacy.md', import.meta.url), privacyPage(catalogue));
