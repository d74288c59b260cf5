// The solution has no public API: its components are loaded through their manifests. The build expects this file.
export {};
