import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** The name that the content security policy allows (host/window/content-security-policy.ts). */
const policyName = 'carrel-pdf-worker';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** Starts the worker that reads PDFs: from the window's own files, and from no other address. */
export function startPdfWorker(): Worker {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  policy ??=
    trustedTypes?.createPolicy(policyName, {
      createScriptURL(url) {
        if (url !== workerUrl) throw new TypeError('Only the worker that reads PDFs is started.');
        return url;
      },
    }) ?? null;
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
}
