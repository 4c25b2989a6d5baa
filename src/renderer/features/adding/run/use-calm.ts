import { useEffect, useRef, useState } from 'react';

/** A value as it was at calm intervals: what is said aloud must not change faster than it can be heard. */
export function useCalm<T>(value: T, everyMs: number): T {
  const [calm, setCalm] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    const timer = setInterval(() => setCalm(latest.current), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return calm;
}
