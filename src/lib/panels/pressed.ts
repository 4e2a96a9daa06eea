/**
 * A press of a form's button that does the form's work itself, and submits nothing: in a frame whose sandbox allows no forms
 * nothing is ever submitted, not even to the page. Enter in a field presses the button too.
 */
export function pressed(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    event.preventDefault();
    act();
  };
}
