// `npm run openapi`: writes the contract as the routes make it, and the types of its client.

import { writeFile } from 'node:fs/promises';
import { CLIENT_TYPES, clientTypes, DOCUMENT, publishedDocument } from './document.js';

const document = await publishedDocument();
await writeFile(DOCUMENT, document);
await writeFile(CLIENT_TYPES, await clientTypes(document));
