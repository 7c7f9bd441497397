/** From jest's JSON report to the lines of the summary. */

/**
 * What one layer did. `problem` is a sentence when the layer must not pass although no test failed: jest ended
 * badly, or found test files and executed nothing of them.
 */
export function countsOf(layer, report, exitCode) {
  if (!report) {
    const problem = exitCode === 0 ? undefined : `jest ended with code ${exitCode} and no report`;
    return { layer, files: 0, passed: 0, failed: problem ? 1 : 0, skipped: 0, seconds: 0, problem };
  }
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const files = report.numTotalTestSuites;
  return {
    layer,
    files,
    passed,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
    seconds: secondsOf(report),
    problem: problemOf({ files, executed: passed + failed, failed, exitCode }),
  };
}

function problemOf({ files, executed, failed, exitCode }) {
  if (files > 0 && executed === 0) return 'there are test files, and no test was executed';
  if (exitCode !== 0 && failed === 0) return `no test failed, but jest ended with code ${exitCode}`;
  return undefined;
}

/** The sum of the layers. */
export function totalOf(reports) {
  const sum = (name) => reports.reduce((total, report) => total + report[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The table printed at the end, one line per layer. */
export function tableOf(reports) {
  const header = ['Layer', 'Files', 'Passed', 'Failed', 'Skipped', 'Seconds'];
  const lines = reports.map((report) => [
    report.layer,
    ...[report.files, report.passed, report.failed, report.skipped, report.seconds].map(String),
  ]);
  const width = (column) => Math.max(...[header, ...lines].map((line) => line[column].length));
  const print = (line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column))))
      .join('  ');
  return [header, ...lines].map(print).join('\n');
}

function secondsOf(report) {
  const ends = report.testResults.map(({ endTime }) => endTime);
  return ends.length === 0 ? 0 : Math.round((Math.max(...ends) - report.startTime) / 1000);
}
