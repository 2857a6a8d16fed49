// Bodies that no route may take, whatever it is for, and values that no parameter may break on.

export type HostileBody = {
  name: string;
  payload: string | Buffer;
  status: number;
  /** Flawless JSON, wrong only as what it is meant for. */
  sound?: true;
};

const MEGABYTE = 1_000_000;

/** Bodies refused before anybody asks what they say. */
export const HOSTILE_BODIES: HostileBody[] = [
  { name: 'an empty body', payload: '', status: 400 },
  { name: 'blanks', payload: ' \r\n\t ', status: 400 },
  { name: 'truncated JSON', payload: '{"name":"x"', status: 400 },
  { name: 'a truncated text', payload: '{"name":"x', status: 400 },
  { name: 'a truncated escape', payload: '{"name":"\\', status: 400 },
  { name: 'a lone quote', payload: '"', status: 400 },
  { name: 'two values', payload: '{}{}', status: 400 },
  { name: 'a trailing comma', payload: '{"name":"x",}', status: 400 },
  { name: 'single quotes', payload: "{'name':'x'}", status: 400 },
  { name: 'a comment', payload: '{"name":"x"/**/}', status: 400 },
  { name: 'NaN', payload: '{"points":NaN}', status: 400 },
  { name: 'a hexadecimal number', payload: '{"points":0x10}', status: 400 },
  { name: 'text that is no JSON', payload: 'name=x', status: 400 },
  { name: 'an array', payload: '[]', status: 400, sound: true },
  { name: 'an array of records', payload: '[{"name":"x"}]', status: 400, sound: true },
  { name: 'null', payload: 'null', status: 400, sound: true },
  { name: 'a number', payload: '1', status: 400, sound: true },
  { name: 'a text', payload: '"x"', status: 400, sound: true },
  { name: 'true', payload: 'true', status: 400, sound: true },
  { name: 'a raw NUL', payload: '{"name":"a\0b"}', status: 400 },
  { name: 'an escaped NUL', payload: '{"name":"a\\u0000b"}', status: 400 },
  { name: 'a NUL in a key', payload: '{"na\\u0000me":"x"}', status: 400 },
  { name: 'a raw line break in a text', payload: '{"name":"a\nb"}', status: 400 },
  { name: 'a lone high surrogate', payload: '{"name":"\\ud800"}', status: 400 },
  { name: 'a lone low surrogate', payload: '{"name":"\\udc00x"}', status: 400 },
  { name: 'surrogates the wrong way round', payload: '{"name":"\\udc00\\ud800"}', status: 400 },
  { name: 'a lone surrogate in a key', payload: '{"\\ud800":"x"}', status: 400 },
  { name: 'a byte that is no UTF-8', payload: Buffer.from('{"name":"\xff"}', 'latin1'), status: 400 },
  { name: 'an overlong encoding', payload: Buffer.from('{"name":"\xc0\xaf"}', 'latin1'), status: 400 },
  { name: 'a surrogate in UTF-8', payload: Buffer.from('{"name":"\xed\xa0\x80"}', 'latin1'), status: 400 },
  { name: 'a cut-off character', payload: Buffer.from('{"name":"\xe2\x82"}', 'latin1'), status: 400 },
  { name: 'UTF-16', payload: Buffer.from('{"name":"x"}', 'utf16le'), status: 400 },
  { name: 'a repeated key', payload: '{"name":"x","name":"y"}', status: 400 },
  { name: 'a key repeated by escape', payload: '{"name":"x","\\u006eame":"y"}', status: 400 },
  { name: 'a key repeated further down', payload: '{"a":{"b":1,"c":[{"d":1,"d":2}]}}', status: 400 },
  { name: 'a key repeated after a nested value', payload: '{"a":{"b":[1,{}]},"a":1}', status: 400 },
  { name: 'the key __proto__', payload: '{"__proto__":{"name":"x"}}', status: 400 },
  { name: 'the key __proto__, escaped', payload: '{"\\u005f_proto__":{"name":"x"}}', status: 400 },
  { name: 'the key __proto__ further down', payload: '{"mandatory":{"__proto__":null}}', status: 400 },
  {
    name: 'the key constructor',
    payload: '{"constructor":{"prototype":{"admin":true}}}',
    status: 400,
    sound: true,
  },
  { name: 'an unknown field', payload: '{"isAdmin":true}', status: 400, sound: true },
  {
    name: 'a field that only the service writes',
    payload: '{"id":"x","version":9}',
    status: 400,
    sound: true,
  },
  { name: '100,000 open arrays', payload: '['.repeat(100_000), status: 400 },
  { name: '100,000 nested arrays', payload: '['.repeat(100_000) + ']'.repeat(100_000), status: 400 },
  { name: '40,000 nested objects', payload: `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, status: 400 },
  { name: 'two megabytes', payload: `{"name":"${'x'.repeat(2 * MEGABYTE)}"}`, status: 413 },
  { name: 'two megabytes of blanks', payload: ' '.repeat(2 * MEGABYTE), status: 413 },
];

/** Texts that look like an attack on whatever comes next, and are nothing but texts here. */
export const STRANGE_TEXTS = [
  "'; drop table product; --",
  "' or '1'='1",
  '$1 $$ :name %s %n',
  '=HYPERLINK("http://example.test","x")',
  '@SUM(A1)',
  '+1',
  '-1',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '{{7*7}}',
  '\\u0000',
  'null',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿 ŵy’r café',
  '\u202eright to left',
];

/** Query values, percent-encoded, that fit no parameter with a form. */
export const HOSTILE_QUERY_VALUES = [
  '',
  '%00',
  'a%00b',
  '%',
  '%zz',
  '%C3%28',
  '%ED%A0%80',
  '%FF',
  '-1',
  '0.5',
  '1e999',
  '9'.repeat(400),
  'null',
  'NaN',
  '[object%20Object]',
  '__proto__',
  'constructor',
  "'%20or%201=1--",
  '%3Bdrop%20table%20product',
  '%F0%9F%92%A9',
  'a,b,,c',
  ',',
  'x'.repeat(3_000),
];
