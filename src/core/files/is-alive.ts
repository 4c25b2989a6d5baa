/** Whether there is a process of this number, whoever's it is. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is such a process, and it is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
