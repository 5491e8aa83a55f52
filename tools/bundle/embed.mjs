// The element for intranet forms, its package and its example forms.

/** Builds what www/embed/ holds; answers what was made. */
export async function build() {
  return [];
}
