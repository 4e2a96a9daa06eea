import { PictureError } from '../layers/pictureError';
import type { Say } from '../messages/say';

/** Why a picture could not be drawn, in a sentence's part. @param say with the part `PLATE` */
export function whyNot(error: unknown, say: Say): string {
  if (error instanceof PictureError) return say(`picture.fault.${error.fault}`);
  return error instanceof Error ? error.message : String(error);
}
