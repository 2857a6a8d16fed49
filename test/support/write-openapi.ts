// `npm run openapi`: writes the contract as the routes make it.

import { writeFile } from 'node:fs/promises';
import { DOCUMENT, publishedDocument } from './document.js';

await writeFile(DOCUMENT, await publishedDocument());
