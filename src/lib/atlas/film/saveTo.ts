/** Of the browser's own dialog for a file to be written, what is used here; not every browser has it. */
export type FilePicker = (options: { readonly suggestedName: string }) => Promise<{ createWritable(): Promise<FileWriter> }>;

interface FileWriter {
  write(data: Blob): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** What became of a file; `called-off` by the reader. */
export type Saved = { readonly done: 'saved' | 'called-off' } | { readonly done: 'room' | 'denied' | 'other'; readonly what: string };

export function pickerIn(scope: object): FilePicker | null {
  if (!('showSaveFilePicker' in scope) || typeof scope.showSaveFilePicker !== 'function') return null;
  return scope.showSaveFilePicker.bind(scope) as FilePicker;
}

/** Writes a file where the reader chooses. Unlike a link it hears of a full disk. Never rejects. */
export async function saveTo(pick: FilePicker, file: Blob, suggestedName: string): Promise<Saved> {
  let writer: FileWriter | null = null;
  try {
    const handle = await pick({ suggestedName });
    writer = await handle.createWritable();
    await writer.write(file);
    await writer.close();
    return { done: 'saved' };
  } catch (error) {
    // What was written so far is of no use to anybody.
    await writer?.abort().catch(() => undefined);
    const [name, what] = error instanceof Error ? [error.name, error.message] : ['', String(error)];
    if (name === 'AbortError' && !writer) return { done: 'called-off' };
    if (name === 'QuotaExceededError') return { done: 'room', what };
    return { done: name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'other', what };
  }
}
