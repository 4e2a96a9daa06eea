/** A face as the build found it in our style sheets. */
export interface FaceSource {
  readonly family: string;
  /** Beside the script. */
  readonly file: string;
  readonly descriptors: FontFaceDescriptors;
}

let faces: readonly FontFace[] | null = null;
let users = 0;

/**
 * Faces belong to the document: rules for them have no effect in a shadow root. Each is fetched when a letter of it is
 * drawn. @returns a function that takes them away again, once nobody else uses them
 */
export function useFaces(sources: readonly FaceSource[], base: string): () => void {
  faces ??= sources.map(({ family, file, descriptors }) => new FontFace(family, `url("${new URL(file, base).href}")`, descriptors));
  const ours = faces;
  users += 1;
  for (const face of ours) document.fonts.add(face);
  let used = true;
  return () => {
    if (!used) return;
    used = false;
    users -= 1;
    if (users === 0) for (const face of ours) document.fonts.delete(face);
  };
}
