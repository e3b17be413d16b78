/// The API for programs under `/api/v1`, described by `openapi.json`, and what other sites follow and embed:
/// feeds and cards. Each [Resource] registers its operations with [Operations], so that a test can compare
/// them with the description. The objects in the answers are those of the command line, with links added.
package org.onrecord.api;
