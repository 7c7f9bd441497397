const PRIME = 67_108_859n;

const modulo = (value: bigint): bigint => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: bigint): bigint {
  let [result, base] = [1n, modulo(value)];
  for (let power = PRIME - 2n; power > 0n; power /= 2n) {
    if (power % 2n === 1n) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}

/** What is left of a vector once others are taken out of it, their first coordinates eliminated: the plainest way, dense. */
export function plainRemainder(vector: readonly number[], others: readonly (readonly number[])[]): bigint[] {
  const rows: bigint[][] = [];
  const take = (left: bigint[], row: readonly bigint[]) => {
    const factor = left[row.findIndex((value) => value !== 0n)]!;
    return left.map((value, at) => modulo(value - factor * row[at]!));
  };
  for (const other of others) {
    const left = rows.reduce(take, other.map(BigInt));
    const first = left.findIndex((value) => value !== 0n);
    if (first < 0) continue;
    const factor = inverse(left[first]!);
    const row = left.map((value) => modulo(value * factor));
    for (const [at, before] of rows.entries()) rows[at] = take(before, row);
    rows.push(row);
  }
  return rows.reduce(take, vector.map(BigInt));
}
