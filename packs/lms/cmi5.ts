import { readLaunch, withoutLaunch } from './cmi5/launch';
import { RecordStore } from './cmi5/recordStore';
import { Cmi5Session } from './cmi5/session';

const launch = readLaunch(window.location.search);
if (launch) {
  try {
    window.history.replaceState(null, '', `${window.location.pathname}${withoutLaunch(window.location.search)}${window.location.hash}`);
  } catch {
    // They stay in the address, and the lesson overlooks them.
  }
  // The browser's own: the page's answers for what lies in the file only.
  Cmi5Session.run(window, launch, RecordStore.open(launch, window.fetch.bind(window)));
}
