/** What a platform shows of the lesson. Ids are `urn:uuid`, made once: they are nobody's address and no other lesson's. */
export const ABOUT = {
  id: 'august-storm-lesson',
  title: 'August Storm: the Soviet campaign against Japan, 1945',
  description: 'A sourced map of the campaign of August 1945 with its chapters and questions.',
  course: 'urn:uuid:5d0c5d5e-2f0b-4f7e-9a41-6f6f0a1c3b52',
  unit: 'urn:uuid:b2a1f1c7-0d6e-4b0f-8a53-3c2d6a9e7f18',
} as const;

/** The page, in every package. */
export const PAGE = 'lesson.html';

export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
