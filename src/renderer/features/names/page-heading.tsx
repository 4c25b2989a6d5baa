import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

/** The heading of a page that takes the place of another: it takes the focus, once, where `asked` says so. */
export function PageHeading({
  asked,
  id,
  children,
}: {
  readonly asked: RefObject<boolean>;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    heading.current?.focus();
  }, [asked]);
  return (
    <h3 ref={heading} id={id} tabIndex={-1}>
      {children}
    </h3>
  );
}
