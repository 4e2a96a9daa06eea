import { isoDuration } from './duration';
import { runScorm } from './scormSession';

/** SCORM 2004 4th edition, Run-Time Environment. Success is the platform's to say, where its rules have a passing score. */
runScorm(
  {
    api: 'API_1484_11',
    calls: { initialize: 'Initialize', get: 'GetValue', set: 'SetValue', commit: 'Commit', finish: 'Terminate' },
    mode: 'cmi.mode',
    status: 'cmi.completion_status',
    suspendData: 'cmi.suspend_data',
    suspendLimit: 64_000,
    score: ({ scaled, seen, chapters }) => [
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
      ['cmi.score.raw', String(Number((100 * scaled).toFixed(2)))],
      ['cmi.score.scaled', String(Number(scaled.toFixed(4)))],
      ['cmi.progress_measure', String(Number((chapters > 0 ? Math.min(seen.length / chapters, 1) : 0).toFixed(4)))],
    ],
    exit: [['cmi.exit', 'suspend']],
    time: (ms) => [['cmi.session_time', isoDuration(ms)]],
  },
  window,
);
