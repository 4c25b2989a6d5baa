/** The page before a record is open. It teaches one thing. */
export function NothingOpen() {
  return (
    <div className="page nothing-open">
      <h1>Choose a record in the catalogue.</h1>
      <p className="quiet">
        <kbd>j</kbd> and <kbd>k</kbd> go through the list, <kbd>/</kbd> searches it, <kbd>?</kbd> shows every
        key.
      </p>
    </div>
  );
}
