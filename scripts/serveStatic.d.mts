export function serveStatic(options: {
  folder: string;
  mount?: string;
  port?: number;
}): Promise<{ url: string; close: () => Promise<void> }>;
