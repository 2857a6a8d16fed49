// Products as departments describe them: invented, varied, and the same on every run. Words are as unevenly used as in
// real texts: a few by most products, many by one or two.

const ACTIONS =
  'Apply for|Renew|Report|Book|Register|Check|Pay|Appeal|Manage|Find|Claim|Order|Cancel|Change|Track|Request'.split(
    '|',
  );
const THINGS =
  'fishing rod licence|blue badge|driving theory test|small business grant|school place|prison visit|patent|land charge|pension forecast|carer allowance|apprenticeship vacancy|food hygiene rating|flood warning|planning consent|firearm certificate|vehicle tax|marriage certificate|birth record|passport|visa|court fee|jury summons|organ donation|blood donation|tree preservation order|waste carrier permit|export health certificate|cattle movement|radio spectrum licence|gambling permit|charity return|company accounts|trade mark|student loan|childcare account|tax credit|probate|civil partnership|noise complaint|parking permit|allotment|library card|bus pass|pest control visit|listed building consent|street works permit|asbestos notification|explosives licence|pilot licence|ship survey|seafarer medical|harbour dues|pharmacy registration|clinical trial|dental charge refund|eye test voucher|vaccination record|hospital appointment|adoption search|foster carer payment|youth justice referral|probation report|legal aid|tribunal hearing|insolvency notice|redundancy payment|minimum wage complaint|agency worker check|museum loan|heritage grant|film tax relief|broadcast licence|sports club grant|lottery award'.split(
    '|',
  );
const AUDIENCES =
  'citizens|small businesses|farmers|carers|students|parents|drivers|landlords|tenants|charities|schools|councils|veterans|employers|jobseekers|patients|clinicians|exporters|importers|fishers|pilots|seafarers|prison staff|police officers|caseworkers|inspectors|probate practitioners|pensioners|refugees|visitors'.split(
    '|',
  );
const CAPABILITIES =
  'payments|identity checks|appointments|document upload|notifications|case management|address lookup|search|geospatial data|eligibility checks|digital signatures|reporting|licensing|inspections|grants|registers|translation|printing and post|fraud checks|data sharing'.split(
    '|',
  );
const COMMON =
  'service people need online form time paper phone call centre staff process information details wait days weeks letter email status update team department error cost save reduce improve quick simple clear help support record data system check evidence decision deadline rule law policy'.split(
    ' ',
  );
const SYLLABLES = 'ban cor del fen gar hul kel lor mar nor pel quin ros sten tar ul ven wex yor zet'.split(
  ' ',
);
const RARE_WORDS = 4_000;

export type VariedProduct = {
  name: string;
  summary: string;
  problem: string;
  userGroups: string[];
  needs: string[];
  capabilities: string[];
};

/** The products, in order. */
export function variedProducts(count: number): VariedProduct[] {
  const next = randomFrom(20_261_124);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  // Squared: the first are picked far more often than the last.
  const uneven = <T>(list: readonly T[]) => list[Math.floor(next() ** 2 * list.length)] as T;
  const rare = Array.from({ length: RARE_WORDS }, (_, index) =>
    [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400)].map((at) => SYLLABLES[at]).join(''),
  );
  const words = (many: number) =>
    Array.from({ length: many }, () =>
      next() < 0.75 ? uneven(COMMON) : next() < 0.5 ? uneven(THINGS) : uneven(rare),
    ).join(' ');
  const some = (list: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => uneven(list))),
  ];
  return Array.from({ length: count }, () => {
    const thing = pick(THINGS);
    return {
      name: `${pick(ACTIONS)} ${next() < 0.5 ? `${uneven(rare)} ` : ''}${thing}${next() < 0.3 ? ` for ${uneven(AUDIENCES)}` : ''}`,
      summary: `Lets ${uneven(AUDIENCES)} deal with a ${thing}. ${words(12)}`,
      problem: words(40),
      userGroups: some(AUDIENCES, 3),
      needs: some(THINGS, 2).map((need) => `get a ${need}`),
      capabilities: some(CAPABILITIES, 4),
    };
  });
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
