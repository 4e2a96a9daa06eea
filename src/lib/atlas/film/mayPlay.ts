/** A refusal is told in a task of its own, before or after the video has failed. */
const TOLD_WITHIN_MS = 200;

/** Whether this page may show a video that it made. The policy of its host cannot be read: a video of nothing is tried, and refused aloud. */
export function mayPlay(document: Document): Promise<boolean> {
  return new Promise((done) => {
    const video = document.createElement('video');
    const address = URL.createObjectURL(new Blob([' ']));
    const answer = (may: boolean) => {
      document.removeEventListener('securitypolicyviolation', refused);
      URL.revokeObjectURL(address);
      done(may);
    };
    const refused = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (effectiveDirective === 'media-src') answer(false);
    };
    document.addEventListener('securitypolicyviolation', refused);
    video.onerror = () => setTimeout(() => answer(true), TOLD_WITHIN_MS);
    video.src = address;
  });
}
