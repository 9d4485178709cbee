import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../src/tools/rust-texts.ts';

const source = String.raw`
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A path.
    #[error("forbidden path: {0}")]
    PathForbidden(PathBuf),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    // #[error("Store at \"{0}\" already exists")]
    // AlreadyExists(PathBuf),
    #[error(
        "a long text, \
         said on two lines [{}]",
        list("}")
    )]
    #[cfg(windows)]
    #[non_exhaustive]
    Long { list: String },
    #[error("Function \"{0}\" not found")]
    NotFound(String),
}

#[derive(Debug, thiserror::Error)]
#[error("the window {0} is gone")]
pub struct WindowGone(String);

fn build() -> syn::Result<()> {
    panic!("The folder {dir:?} does not exist");
    std::env::var("HOME").with_context(|| {
        format!("no home for {}", name)
    })?;
    Err(syn::Error::new(
        arg.span(),
        "unable to use self",
    ))
}

#[cfg(test)]
mod tests {
    #[error("only for a test")]
    struct Other;
}
`;

describe('textsOf', () => {
  it('finds the texts of errors, each with its variant or type', () => {
    expect(textsOf(source, { builds: false })).toEqual([
      { by: 'Error::PathForbidden', text: 'forbidden path: {0}' },
      { by: 'Error::Long', text: 'a long text, said on two lines [{}]' },
      { by: 'Error::NotFound', text: 'Function "{0}" not found' },
      { by: 'WindowGone', text: 'the window {0} is gone' },
    ]);
  });

  it('finds what stops a build', () => {
    expect(textsOf(source, { builds: true }).slice(4)).toEqual([
      { by: 'panic!', text: 'The folder {dir:?} does not exist' },
      { by: 'with_context', text: 'no home for {}' },
      { by: 'syn::Error::new', text: 'unable to use self' },
    ]);
  });
});
