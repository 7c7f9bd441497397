/** Which other guards may hold the same as one that no test misses alone: those beside it, and those every request that comes by it comes by. */
import path from 'node:path';

const MATRIX = 'security/matrix.test.ts';
const MOST = 6;
/** A door of its own: nobody comes in without it, whatever they ask. */
const DOOR = /^(http\/|identity\/session)/;

/** Sets of guards to switch off with one, the smallest first. */
export function partnersOf(guard, guards, files) {
  const tests = testsBy(guard, files);
  const others = guards.filter(
    (one) => one !== guard && one.kind !== 'roles of a route' && !DOOR.test(one.file),
  );
  const beside = others.filter(({ file }) => file === guard.file);
  const onTheWay = others.filter(
    (one) => !beside.includes(one) && tests.size > 0 && comesBy(one, tests, files),
  );
  onTheWay.sort((a, b) => distance(guard, a) - distance(guard, b));
  const likely = [...beside, ...onTheWay.slice(0, MOST)];
  const singles = likely.slice(0, MOST + 2).map((one) => [one]);
  return likely.length > 1 ? [...singles, likely] : singles;
}

/** By file: the tests that come by a guard. */
function testsBy({ key }, files) {
  const inMatrix = files[MATRIX]?.reached[key];
  const found = inMatrix
    ? [[MATRIX, inMatrix]]
    : Object.entries(files).map(([file, { reached }]) => [file, reached[key]]);
  return new Map(found.filter(([, names]) => names));
}

const comesBy = ({ key }, tests, files) =>
  [...tests].every(([file, names]) => names.every((name) => files[file].reached[key]?.includes(name)));

function distance(guard, other) {
  const [here, there] = [guard.file, other.file].map((file) => path.posix.dirname(file).split('/'));
  const shared = here.findIndex((folder, index) => folder !== there[index]);
  return here.length + there.length - 2 * (shared < 0 ? here.length : shared);
}
