/** The guards of the API, each with a number, and its sources with a switch around every one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS, namesUnknown } from './kinds-of-guard.mjs';

const NOT_PRODUCTION =
  /(\.test\.ts|\.test-bed\.ts|\/testing\/|\/migrations\/|\/demonstration\/|\/security\/|\/database\/)/;

/** Every guard of the API, in the order of the files. */
export function findGuards(root) {
  const folder = path.join(root, 'apps/api/src');
  const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll(path.sep, '/'));
  return files
    .filter((file) => file.endsWith('.ts') && !NOT_PRODUCTION.test(`/${file}`))
    .sort()
    .flatMap((file) => guardsOf(file, readFileSync(path.join(folder, file), 'utf8')))
    .map((guard, index, all) => ({ ...guard, id: index + 1, key: keyOf(guard, all.slice(0, index)) }));
}

/** The name of a guard that outlives changes of the lines above it. */
function keyOf({ file, kind, name }, before) {
  const alike = before.filter((one) => one.file === file && one.kind === kind && one.name === name).length;
  return `${file} ${kind}: ${name} #${alike + 1}`;
}

/** The text of a file where each of its guards asks first whether it is the one that is off. */
export function withSwitches(text, guards) {
  const insertions = guards.flatMap(({ id, start, end, before, after }) => [
    { at: start, size: end - start, text: before(id) },
    { at: end, size: start - end, text: after },
  ]);
  // From the end; at one place the inner guard is closed before the outer one, and opened after it.
  insertions.sort((a, b) => b.at - a.at || a.size - b.size);
  return insertions.reduce((whole, { at, text: more }) => whole.slice(0, at) + more + whole.slice(at), text);
}

function guardsOf(file, text) {
  const [unknown] = namesUnknown(text);
  if (unknown) throw new Error(`${file}: kinds-of-guard.mjs knows no scope under the name ${unknown}.`);
  const found = KINDS.filter(({ where }) => !where || where.test(file)).flatMap(
    ({ kind, find, before, after }) =>
      [...text.matchAll(find)].map(({ index, 0: guard }) => ({
        kind,
        file,
        line: text.slice(0, index).split('\n').length,
        name: guard.replace(/\s+/g, ' ').slice(0, 100),
        start: index,
        end: index + guard.length,
        before,
        after,
      })),
  );
  const first = found.filter(
    (guard, index) =>
      found.findIndex(({ start, end }) => start === guard.start && end === guard.end) === index,
  );
  return first.sort((a, b) => a.start - b.start || b.end - a.end);
}
