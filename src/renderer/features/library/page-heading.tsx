import { type ReactNode, useEffect, useRef } from 'react';

/** Heading of a page of the dialog. It takes the focus when the page comes, so that one who hears knows where one is. */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3
      ref={(element) => {
        heading.current = element;
        // The first page comes before its dialog opens, which then looks for this.
        element?.setAttribute('autofocus', '');
      }}
      tabIndex={-1}
    >
      {children}
    </h3>
  );
}
