package org.onrecord.entry;

/// What was read from a backup.
///
/// @param manifest what the backup says of itself
/// @param verified the result of verifying the record in it; its notes say what is to be done
/// @param isRestored whether there is a record now
public record RestoreResult(BackupManifest manifest, VerificationResult verified, boolean isRestored) {}
