// Verifies, without Clausier and without a database, the two files a house takes out of its journal:
//   node scripts/verify-journal.mjs clausier-journal-….csv clausier-chaine-….csv [position:digest kept outside]
// docs/adr/0010-journal.md says what is a digest of what.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [entriesFile, chainFile, kept] = process.argv.slice(2);
if (!entriesFile || !chainFile) {
  console.error('Usage: node scripts/verify-journal.mjs <entries.csv> <chain.csv> [position:digest]');
  process.exit(2);
}

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
/** As PostgreSQL writes a jsonb array: one space after each comma. */
const arrayText = (values) =>
  `[${values.map((value) => (Array.isArray(value) ? arrayText(value) : JSON.stringify(value))).join(', ')}]`;
const numberOf = (text) => (text === '' ? null : Number(text));

/** Semicolons, double quotes doubled inside quotes, lines ended by CR LF. */
function readCsv(file) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const rows = [];
  const row = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '"' && text[at + 1] === '"') cell += text[at++];
      else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ';' || sign === '\n') {
      row.push(sign === '\n' ? cell.replace(/\r$/, '') : cell);
      cell = '';
      if (sign === '\n') rows.push(row.splice(0));
    } else cell += sign;
  }
  return rows.slice(1);
}

const problems = [];
const blocks = new Map();
let before;
for (const [position, sealedAt, entries, entriesDigest, previous, digest] of readCsv(chainFile)) {
  blocks.set(position, { entries: Number(entries), entriesDigest, found: [] });
  const expected = sha256(arrayText([previous, Number(position), sealedAt, Number(entries), entriesDigest]));
  if (digest !== expected) problems.push(`block ${position}: its digest is not that of what it says`);
  if (before && (Number(position) !== before.position + 1 || previous !== before.digest))
    problems.push(`block ${position}: does not follow the one before it`);
  before = { position: Number(position), digest };
  if (kept === `${position}:${digest}`) console.log(`The digest kept outside is that of block ${position}.`);
}

let read = 0;
for (const line of readCsv(entriesFile)) {
  const [
    position,
    ,
    digest,
    id,
    at,
    user,
    ,
    table,
    row,
    action,
    person,
    houses,
    payloadDigest,
    salt,
    payload,
  ] = line;
  blocks.get(position)?.found.push(digest);
  if (!blocks.has(position)) problems.push(`block ${position}: is not in the chain`);
  if (id === '') continue;
  read++;
  const told = [
    Number(id),
    at,
    numberOf(user),
    table,
    row,
    action,
    numberOf(person),
    JSON.parse(houses),
    payloadDigest,
  ];
  if (digest !== sha256(arrayText(told)))
    problems.push(`entry ${id}: its digest is not that of what it says`);
  if (salt !== '' && payloadDigest !== sha256(salt + payload))
    problems.push(`entry ${id}: what it tells was changed`);
}
for (const [position, { entries, entriesDigest, found }] of blocks) {
  if (found.length === 0) continue;
  if (found.length !== entries || sha256(Buffer.from(found.join(''), 'hex')) !== entriesDigest)
    problems.push(`block ${position}: an entry was removed, added or moved`);
}
if (kept && !blocks.has(kept.split(':')[0]))
  console.log('The digest kept outside is of a block beyond this period.');
else if (
  kept &&
  ![...readCsv(chainFile)].some(([position, , , , , digest]) => kept === `${position}:${digest}`)
)
  problems.push('the digest kept outside is not in the chain');

for (const problem of problems) console.error(problem);
console.log(`${read} entries read, ${blocks.size} blocks, ${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);
