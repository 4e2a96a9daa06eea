import { clockDuration } from './duration';
import { runScorm } from './scormSession';

/** SCORM 1.2, Run-Time Environment. It has one status for completion and success: how much is enough is the platform's to say. */
runScorm(
  {
    api: 'API',
    calls: { initialize: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', finish: 'LMSFinish' },
    mode: 'cmi.core.lesson_mode',
    status: 'cmi.core.lesson_status',
    suspendData: 'cmi.suspend_data',
    suspendLimit: 4096,
    score: ({ scaled }) => [
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.score.raw', String(Number((100 * scaled).toFixed(2)))],
    ],
    exit: [['cmi.core.exit', 'suspend']],
    time: (ms) => [['cmi.core.session_time', clockDuration(ms)]],
  },
  window,
);
