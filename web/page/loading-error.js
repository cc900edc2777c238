// What a reader is told where something could not be fetched. Known by its name: the scripts that come later have a class
// of their own.
export class LoadingError extends Error {
    name = 'LoadingError';
    static [Symbol.hasInstance](error) {
        return error?.name === 'LoadingError';
    }
}
