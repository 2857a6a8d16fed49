// `npm run openapi`: writes the published document to openapi/openapi.json.

import { writeFile } from 'node:fs/promises';
import { COMMITTED, makeDocument, toText } from './openapi.js';

await writeFile(COMMITTED, toText(await makeDocument()));
