// CSV (RFC 4180) as a stream of records, each with the line of the file on which it begins.

import { pipeline, type Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { Problem } from '../problems.js';

export type CsvRecord = { line: number; cells: string[] };

const MOST_CHARACTERS = 1_000_000;

/** The records of a file, blank lines among them. Takes all line ends and a byte-order mark. */
export async function* readCsv(source: Readable): AsyncGenerator<CsvRecord, void> {
  // Where the next record begins. The parser's own count takes a CRLF within quotes for two lines.
  let line = 1;
  const placed = (cells: string[]): CsvRecord => {
    const record = { line, cells };
    line += 1 + lineEnds(cells);
    return record;
  };
  const parser = parse({
    bom: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MOST_CHARACTERS,
    on_record: placed as unknown as NonNullable<Options['on_record']>,
  });
  // A failure reaches the loop below through the parser.
  pipeline(source, parser, () => {});
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) yield record;
  } catch (error) {
    throw error instanceof CsvError ? malformed(error, line) : error;
  }
}

function lineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}

function malformed(error: CsvError, line: number): Problem {
  const detail =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'A quote is opened in this row and never closed.'
      : error.code === 'CSV_MAX_RECORD_SIZE'
        ? 'This row is longer than a million characters; is a quote left open?'
        : 'A quote stands astray in this row: cells with quotes are quoted, and the quotes in them doubled.';
  return new Problem(
    'invalid_import',
    `The row that begins on line ${line} is not well-formed CSV. ${detail}`,
    {
      extra: { errors: [{ line, column: null, code: 'malformed_csv', detail }] },
    },
  );
}
